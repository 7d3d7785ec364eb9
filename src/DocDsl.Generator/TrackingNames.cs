namespace DocDsl.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what ran again.</summary>
internal static class TrackingNames
{
    public const string OtherFiles = "DocDsl.OtherFiles";
    public const string Live = "DocDsl.Live";
    public const string Detailed = "DocDsl.Detailed";
    public const string LanguageVersion = "DocDsl.LanguageVersion";
    public const string RootNamespace = "DocDsl.RootNamespace";
    public const string Files = "DocDsl.Files";
    public const string TypeFiles = "DocDsl.TypeFiles";
    public const string ReferencedTypes = "DocDsl.ReferencedTypes";
    public const string Types = "DocDsl.Types";
    public const string TypeRecords = "DocDsl.TypeRecords";
    public const string Documents = "DocDsl.Documents";
    public const string Entries = "DocDsl.Entries";
    public const string NeededFolders = "DocDsl.NeededFolders";
    public const string Folders = "DocDsl.Folders";
    public const string OwnTypes = "DocDsl.OwnTypes";
    public const string Clashes = "DocDsl.Clashes";
    public const string Mentions = "DocDsl.Mentions";
    public const string CrossTargets = "DocDsl.CrossTargets";
    public const string Shards = "DocDsl.Shards";
    public const string Index = "DocDsl.Index";
    public const string TypeShards = "DocDsl.TypeShards";
    public const string GuardShards = "DocDsl.GuardShards";
    public const string CodeAnswers = "DocDsl.CodeAnswers";
    public const string AskedSets = "DocDsl.AskedSets";
    public const string TakenAnswers = "DocDsl.TakenAnswers";
    public const string Today = "DocDsl.Today";
    public const string Promises = "DocDsl.Promises";
    public const string Values = "DocDsl.Values";
    public const string Contradictions = "DocDsl.Contradictions";
    public const string Originals = "DocDsl.Originals";
    public const string Translations = "DocDsl.Translations";
    public const string Sharing = "DocDsl.Sharing";
    public const string SharedNames = "DocDsl.SharedNames";
    public const string SharedRecords = "DocDsl.SharedRecords";
    public const string Diagnostics = "DocDsl.Diagnostics";
}
