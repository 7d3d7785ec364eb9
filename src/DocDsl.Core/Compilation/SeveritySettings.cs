using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What <c>.editorconfig</c> says of one file: how much the rules matter, <c>docdsl_severity.QA3001 = warning</c> under <c>[*.qa]</c>,
/// and <c>docdsl_require_evidence = true</c> and <c>docdsl_members = none</c>. The compiler does not apply its own keys
/// (<c>dotnet_diagnostic.*</c>) to files that are not C#. Read here for all hosts alike.
/// </summary>
/// <remarks>Equal when they say the same, whatever the order.</remarks>
internal sealed class SeveritySettings : IEquatable<SeveritySettings>
{
    /// <summary>What all settings begin with; others are no concern of DocDsl.</summary>
    private const string Common = "docdsl_";
    private const string Prefix = "docdsl_severity.";
    private const string Evidence = "docdsl_require_evidence";
    private const string Attestation = "docdsl_require_attestation";
    private const string MembersKey = "docdsl_members";

    /// <summary>In lower case, in which the compiler gives keys.</summary>
    private static readonly Lazy<NearNames> s_names = new(() => new NearNames(Keys.Select(key => key.ToLowerInvariant())));

    private readonly SortedDictionary<string, DiagnosticSeverity?> _byRule = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _problems = [];

    private SeveritySettings() { }

    /// <summary>Nothing is set: each rule has the severity that the document gives it.</summary>
    public static SeveritySettings None { get; } = new();

    /// <summary>What cannot be parsed among the settings (QA9002), in the order of the messages.</summary>
    public IReadOnlyCollection<Diagnostic> Problems => _problems;

    /// <summary>Whether each answer must have evidence (QA6008).</summary>
    public bool RequiresEvidence { get; private set; }

    /// <summary>Whether all evidence must be attested (QA8202).</summary>
    public bool RequiresAttestation { get; private set; }

    /// <summary>What documents have in C#; null where it is not set.</summary>
    public DocumentMembers? Members { get; private set; }

    /// <summary>All keys that can be read, for a host that cannot list those that are set.</summary>
    internal static IEnumerable<string> Keys =>
        RuleList.All.Select(rule => Prefix + rule.Id).Append(Evidence).Append(Attestation).Append(MembersKey);

    /// <summary>
    /// Whether a key of <c>.editorconfig</c> is one of these, or was meant to be; the case of letters does not count.
    /// </summary>
    public static bool IsSetting(string key) => key.StartsWith(Common, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the settings of one file.</summary>
    /// <param name="options">The keys and values that hold for the file; others than ours are passed over.</param>
    public static SeveritySettings Read(IEnumerable<KeyValuePair<string, string>> options)
    {
        SeveritySettings? result = null;
        foreach (var option in options)
        {
            if (IsSetting(option.Key))
            {
                (result ??= new SeveritySettings()).Add(option.Key, option.Value.Trim());
            }
        }

        result?._problems.Sort((left, right) => string.CompareOrdinal(left.Message, right.Message));
        return result ?? None;
    }

    /// <summary>A diagnostic with the severity that is set for its rule; null where the rule is switched off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) =>
        !_byRule.TryGetValue(diagnostic.Id, out var severity) || severity == diagnostic.Severity ? diagnostic
        : severity is { } set ? diagnostic with { Severity = set }
        : null;

    /// <inheritdoc/>
    public bool Equals(SeveritySettings? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && RequiresEvidence == other.RequiresEvidence
            && RequiresAttestation == other.RequiresAttestation
            && Members == other.Members
            && _byRule.SequenceEqual(other._byRule)
            && _problems.SequenceEqual(other._problems)
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SeveritySettings);

    /// <inheritdoc/>
    public override int GetHashCode() => _byRule.Count * 31 + _problems.Count;

    private bool IsTrue(string key, string value)
    {
        var isTrue = string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        if (!isTrue && !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add(InvalidSetting.Boolean(key, value));
        }

        return isTrue;
    }

    private void Add(string key, string value)
    {
        if (key.Equals(Evidence, StringComparison.OrdinalIgnoreCase))
        {
            RequiresEvidence = IsTrue(key, value);
            return;
        }

        if (key.Equals(Attestation, StringComparison.OrdinalIgnoreCase))
        {
            RequiresAttestation = IsTrue(key, value);
            return;
        }

        if (key.Equals(MembersKey, StringComparison.OrdinalIgnoreCase))
        {
            Members = MembersDirective.Of(value.ToLowerInvariant());
            if (Members is null)
            {
                _problems.Add(InvalidSetting.Members(key, value));
            }

            return;
        }

        if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            var nearest = s_names.Value.Nearest(key.ToLowerInvariant());
            _problems.Add(
                InvalidSetting.Unknown(key, Keys.FirstOrDefault(known => known.Equals(nearest, StringComparison.OrdinalIgnoreCase)))
            );
            return;
        }

        var id = key.Substring(Prefix.Length).ToUpperInvariant();
        if (!RuleList.Contains(id))
        {
            _problems.Add(InvalidSetting.UnknownRule(key));
            return;
        }

        switch (value.ToLowerInvariant())
        {
            case "error":
                _byRule[id] = DiagnosticSeverity.Error;
                break;
            case "warning":
                _byRule[id] = DiagnosticSeverity.Warning;
                break;
            case "suggestion":
                _byRule[id] = DiagnosticSeverity.Information;
                break;
            case "none":
                _byRule[id] = null;
                break;
            case "default":
                break;
            default:
                _problems.Add(InvalidSetting.Severity(key, value));
                break;
        }
    }
}
