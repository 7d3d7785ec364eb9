using Library;

await App.Create(args).RunAsync();
