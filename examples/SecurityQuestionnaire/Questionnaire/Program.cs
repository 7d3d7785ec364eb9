using Assurance;
using Assurance.Questionnaires;

Coverage.Print(Security.Document, Console.Out);
