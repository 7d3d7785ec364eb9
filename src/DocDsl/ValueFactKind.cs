namespace DocDsl;

/// <summary>What a <see cref="ValueFact"/> names.</summary>
public enum ValueFactKind
{
    /// <summary>A constant of the code: <c>Vault.Store.KeySize</c>.</summary>
    Code,

    /// <summary>A property of the build: <c>TreatWarningsAsErrors</c>.</summary>
    BuildProperty,

    /// <summary>A value in a file of JSON: <c>appsettings.json#/Retention/Backups</c>.</summary>
    File,
}
