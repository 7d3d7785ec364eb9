namespace DocDsl.Core.Rules.CSharp;

/// <summary>By which attributes a method is a test (QA6009), for a compiler and for what reads assemblies alike.</summary>
internal static class TestAttributes
{
    /// <summary>
    /// The full names of the attributes of xunit, NUnit, MSTest and TUnit, and of the interfaces that those of NUnit have; one that derives
    /// from one of them counts.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Xunit.FactAttribute",
        "Xunit.v3.IFactAttribute",
        "NUnit.Framework.Interfaces.ISimpleTestBuilder",
        "NUnit.Framework.Interfaces.ITestBuilder",
        "NUnit.Framework.TestAttribute",
        "NUnit.Framework.TestCaseAttribute",
        "NUnit.Framework.TestCaseSourceAttribute",
        "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
        "TUnit.Core.BaseTestAttribute",
    ];

    /// <summary>
    /// Those that derive from them in the frameworks themselves, for what reads an assembly without those that it refers to.
    /// </summary>
    public static IReadOnlyList<string> Derived { get; } =
    [
        "Xunit.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.DataTestMethodAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.STATestMethodAttribute",
        "NUnit.Framework.CombinatorialAttribute",
        "NUnit.Framework.PairwiseAttribute",
        "NUnit.Framework.SequentialAttribute",
    ];
}
