using Voorbeeld;

await App.Create(args).RunAsync();
