using DocDsl.Cli.Reports;

namespace DocDsl.Cli.Web;

/// <summary>A web address in a document.</summary>
/// <param name="Address">The address.</param>
/// <param name="Report">What is reported there; null for nothing, also where the document or the command suppresses it.</param>
internal sealed record WebPlace(Uri Address, Func<WebResult, LocatedDiagnostic?> Report);
