using Company.Faq_1;
using DocDsl.AspNetCore;

var app = WebApplication.CreateBuilder(args).Build();

// FAQ.md as a page at /, with FAQPage data for search engines in it; /faq.json and /faq.md are the same as data and as Markdown.
app.MapDocuments(
    "/",
    Documents.All,
    options =>
    {
        options.AddressOf = _ => "faq";
        options.HasIndex = false;
    }
);
app.MapGet("/", () => Results.Redirect("/faq"));

// Questions are members: change the @id of this one in FAQ.md, and this no longer compiles.
app.MapGet("/opening-hours", () => FAQ.Document.OpeningHours.Answer.Text);
app.Run();
