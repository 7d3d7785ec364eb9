using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

/// <summary><c>docdsl stats --evidence</c>: what each answer rests on, and when somebody last looked.</summary>
public sealed class CoverageTests : CommandTest
{
    private const string Security =
        "@document document en\n\nQuestion 1\n@id keys\nHow?\n\nAnswer to question 1\n"
        + "@reviewed 2026-01-10 by \"B. de Wit\" again 3 months\n@evidence code:Vault.Store.KeySize\n"
        + "@evidence file:docs/a.md#schedule\n@evidence test:Vault.StoreTests.Encrypts\n"
        + "@value 256 from \"256 bits\" is code:Vault.Store.KeySize\nWith keys of 256 bits.\n\n"
        + "Question 2 and 3\nHow long?\n\nAnswer to question 2 and 3\n@evidence [[library#mfa]]\n@evidence https://example.com/a\n"
        + "@evidence file:docs/none.md\nA year.\n\n"
        + "Question 4\nWho?\n\nAnswer to question 4\n@status partial\nWe do.\n\n"
        + "Question 5\n@open in March\nWhen?\n\nQuestion 6\nWhy?\n\nQuestion 7\n@na no cloud\nWhere?\n\n"
        + "Question 8\nTo do?\n\nAnswer to question 8\n@evidence test:Vault.StoreTests.Waits\nTODO\n";

    private const string Library =
        "@document document en\n@reviewed 2026-02-01 again 12 months\n\nQuestion 1\n@id mfa\nWhat?\n\nAnswer to question 1\nA key.\n";

    private const string Trx = """
        <TestRun id="1" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Times finish="2026-05-03T23:00:00.0000000+02:00" />
          <Results>
            <UnitTestResult testId="a" outcome="Passed" endTime="2026-05-01T23:30:00.0000000-02:00" />
            <UnitTestResult testId="a" outcome="Passed" endTime="2026-05-02T01:00:00.0000000+02:00" />
            <UnitTestResult testId="b" outcome="Failed" />
          </Results>
          <TestDefinitions>
            <UnitTest id="a"><TestMethod className="Vault.StoreTests" name="Encrypts" /></UnitTest>
            <UnitTest id="b"><TestMethod className="Vault.StoreTests" name="Waits" /></UnitTest>
          </TestDefinitions>
        </TestRun>
        """;

    public CoverageTests()
    {
        Write("p.csproj", "<Project />");
        Write("Store.cs", "namespace Vault;\npublic static class Store\n{\n    public const int KeySize = 256;\n}\n");
        Write(
            "StoreTests.cs",
            "namespace Vault;\npublic class StoreTests\n{\n    public void Encrypts() { }\n    public void Waits() { }\n}\n"
        );
        Write("Security.qa", Security);
        Write("library.qa", Library);
        Write("docs/a.md", "# A\n\n## Schedule\n\nA year.\n");
    }

    [Fact]
    public void Each_answer_has_what_it_rests_on_and_when_that_was_looked_at()
    {
        AttestAndChange();
        Write("results.trx", Trx);
        var (status, output, error) = Run("stats", "--evidence", "--test-results", "results.trx", "--today", "2026-05-10");
        Assert.Equal(
            """
            Security.qa#keys  answered, reviewed 2026-01-10 by B. de Wit, overdue since 2026-04-10
              attested       2026-05-01  code:Vault.Store.KeySize (A. Jansen)
              changed since  2026-05-01  file:docs/a.md#schedule (A. Jansen)
              attested       2026-05-01  test:Vault.StoreTests.Encrypts (A. Jansen); passed 2026-05-02
              value                      256 is code:Vault.Store.KeySize
            Security.qa#2 (and 3)  answered, not reviewed
              not attested               [[library#mfa]]
              not checked                https://example.com/a
              not found                  file:docs/none.md
            Security.qa#4  partial, not reviewed
              no evidence
            Security.qa#5  open: in March
            Security.qa#6  unanswered
            Security.qa#7  not applicable: no cloud
            Security.qa#8  unanswered
              not attested               test:Vault.StoreTests.Waits; failed 2026-05-03
            library.qa#mfa  answered, reviewed 2026-02-01, again by 2027-02-01
              no evidence
            4 answers: 2 rest on evidence, 1 attested, 1 changed since, 1 not found, 1 overdue
            3 questions without an answer, 1 that needs none

            """.ReplaceLineEndings("\n"),
            output
        );
        Assert.Equal((0, ""), (status, error));
    }

    [Fact]
    public void Without_results_of_tests_they_are_said_to_be_not_given()
    {
        var (_, output, _) = Run("stats", "Security.qa", "--evidence", "--today", "2026-05-10");
        Assert.Contains("  not attested               test:Vault.StoreTests.Encrypts; test results not given\n", output);
        using var json = JsonDocument.Parse(Run("stats", "Security.qa", "--evidence", "-f", "json").Output);
        Assert.False(json.RootElement.GetProperty("hasTestResults").GetBoolean());
        Write("results.trx", "<TestRun />");
        Assert.Contains(
            "test:Vault.StoreTests.Encrypts; not in the test results\n",
            Run("stats", "Security.qa", "--evidence", "--test-results", "results.trx").Output
        );
    }

    [Fact]
    public void Json_has_the_same_for_programs()
    {
        AttestAndChange();
        Write("results.trx", Trx);
        using var json = JsonDocument.Parse(
            Run("stats", "--evidence", "--test-results", "results.trx", "--today", "2026-05-10", "-f", "json").Output
        );
        var root = json.RootElement;
        Assert.Equal(["version", "today", "hasTestResults", "summary", "rows", "unreadable"], root.EnumerateObject().Select(it => it.Name));
        Assert.Equal(
            """{"answers":4,"withEvidence":2,"attested":1,"changed":1,"notFound":1,"overdue":1,"withoutAnswer":3,"needNoAnswer":1}""",
            JsonSerializer.Serialize(root.GetProperty("summary"))
        );
        var rows = root.GetProperty("rows");
        Assert.Equal(
            Quoted(
                "{'document':'Security.qa','question':'Security.qa#2','otherQuestions':['Security.qa#3'],'label':'Question 2','line':18,"
                    + "'state':'answered','reason':null,'sameAs':null,'evidence':["
                    + "{'written':'[[library#mfa]]','kind':'answer','state':'neverAttested',"
                    + "'attestedOn':null,'attestedBy':null,'test':null},"
                    + "{'written':'https://example.com/a','kind':'webAddress','state':'notAttestable',"
                    + "'attestedOn':null,'attestedBy':null,'test':null},"
                    + "{'written':'file:docs/none.md','kind':'file','state':'notFound','attestedOn':null,'attestedBy':null,'test':null}],"
                    + "'values':[],'reviewed':null}"
            ),
            JsonSerializer.Serialize(rows[1])
        );
        Assert.Equal(
            Quoted(
                "{'written':'test:Vault.StoreTests.Encrypts','kind':'test','state':'attested','attestedOn':'2026-05-01',"
                    + "'attestedBy':'A. Jansen','test':{'outcome':'passed','on':'2026-05-02'}}"
            ),
            JsonSerializer.Serialize(rows[0].GetProperty("evidence")[2])
        );
        Assert.Equal(
            """[{"part":null,"kind":"number","text":"256","boundTo":"code:Vault.Store.KeySize"}]""",
            JsonSerializer.Serialize(rows[0].GetProperty("values"))
        );
        Assert.Equal(
            """{"date":"2026-01-10","by":"B. de Wit","due":"2026-04-10","overdue":true}""",
            JsonSerializer.Serialize(rows[0].GetProperty("reviewed"))
        );
    }

    [Fact]
    public void Csv_has_a_row_for_each_evidence_and_no_formulas()
    {
        Write("a.qa", "@document document en\n\nQuestion 1\n@id =cmd\n@open =1+1\nHow?\n\nQuestion 2\nAnd?\n\nAnswer to question 2\nSo.\n");
        File.Delete("library.qa");
        Assert.Equal(0, Run("attest", "Security.qa#keys", "--by", "=HYPERLINK(1)", "--today", "2026-05-01").Status);
        const string Columns =
            "document,question,label,state,sameAs,evidence,kind,attestation,attestedOn,attestedBy,test,testedOn,value,"
            + "reviewedOn,reviewedBy,reviewDue,overdue";
        const string Keys = "Security.qa,Security.qa#keys,Question 1,answered";
        const string Attested = "attested,2026-05-01,'=HYPERLINK(1)";
        const string Review = "2026-01-10,B. de Wit,2026-04-10,no";
        Assert.Equal(
            $"""
            {Columns}
            {Keys},,code:Vault.Store.KeySize,code,{Attested},,,,{Review}
            {Keys},,file:docs/a.md#schedule,file,{Attested},,,,{Review}
            {Keys},,test:Vault.StoreTests.Encrypts,test,{Attested},,,,{Review}
            {Keys},,code:Vault.Store.KeySize,value,,,,,,256,{Review}
            Security.qa,Security.qa#2,Question 2,answered,,[[library#mfa]],answer,notFound,,,,,,,,,
            Security.qa,Security.qa#2,Question 2,answered,,https://example.com/a,webAddress,notAttestable,,,,,,,,,
            Security.qa,Security.qa#2,Question 2,answered,,file:docs/none.md,file,notFound,,,,,,,,,
            Security.qa,Security.qa#4,Question 4,partial,,,,,,,,,,,,,
            Security.qa,Security.qa#5,Question 5,open,,,,,,,,,,,,,
            Security.qa,Security.qa#6,Question 6,unanswered,,,,,,,,,,,,,
            Security.qa,Security.qa#7,Question 7,notApplicable,,,,,,,,,,,,,
            Security.qa,Security.qa#8,Question 8,unanswered,,test:Vault.StoreTests.Waits,test,neverAttested,,,,,,,,,

            """.ReplaceLineEndings("\n"),
            Run("stats", "Security.qa", "--evidence", "-f", "csv", "--today", "2026-04-10").Output
        );
    }

    [Fact]
    public void An_answer_of_another_document_and_parts_are_rows_too()
    {
        Write(
            "customer.qa",
            "@document document en\n\nQuestion 1\nWhat?\n\nAnswer to question 1\n@same-as library#mfa\n\n"
                + "Question 2\na) One?\nb) Two?\n\nAnswer to question 2a\n@value #2a yes from \"Yes\" is msbuild:Nullable\nYes.\n\n"
                + "Answer to question 2b\nNo.\n\nQuestion 3\nGone?\n\nAnswer to question 3\n@same-as library#gone\n"
        );
        Assert.Equal(
            """
            customer.qa#1  answered, same answer as library.qa#mfa, reviewed 2026-02-01, again by 2027-02-01
            customer.qa#2  answered, not reviewed
              value                      a: yes is msbuild:Nullable
            customer.qa#2  answered, not reviewed
              no evidence
            customer.qa#3  unanswered
            3 answers: 0 rest on evidence, 0 attested, 0 changed since, 0 not found, 0 overdue
            1 question without an answer, 0 that need none

            """.ReplaceLineEndings("\n"),
            Run("stats", "customer.qa", "--evidence", "--today", "2026-05-10").Output
        );
    }

    [Fact]
    public void A_page_is_written_beside_what_it_links_to()
    {
        AttestAndChange();
        Write("results.trx", Trx);
        string[] arguments =
        [
            "stats",
            "--evidence",
            "--test-results",
            "results.trx",
            "--today",
            "2026-05-10",
            "-f",
            "html",
            "-o",
            "site/evidence.html",
        ];
        var (status, output, error) = Run(arguments);
        Assert.Equal((0, "", ""), (status, output, error));
        var page = File.ReadAllText("site/evidence.html");
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">\n", page);
        Assert.Contains("<a href=\"../docs/a.md#schedule\">file:docs/a.md#schedule</a>", page);
        Assert.Contains("<a href=\"https://example.com/a\">https://example.com/a</a>", page);
        Assert.Contains("<td class=\"on\">file:docs/none.md</td><td><span class=\"bad\">Not found</span></td>", page);
        var target = page[(page.IndexOf("<a href=\"#a", StringComparison.Ordinal) + 10)..].Split('"')[0];
        Assert.Contains($"<tbody id=\"{target}\">\n<tr><th scope=\"rowgroup\"><code>mfa</code>", page);

        var again = Run(arguments);
        Assert.Equal(3, again.Status);
        Assert.StartsWith("site/evidence.html: ", again.Error);
        Assert.Equal(0, Run([.. arguments, "--force"]).Status);
    }

    [Theory]
    [InlineData("--format html requires --evidence", "-f", "html")]
    [InlineData("--today requires --evidence", "--today", "2026-05-10")]
    [InlineData("--output requires --evidence", "-o", "x.html")]
    [InlineData("--test-results requires --evidence", "--test-results", "x.trx")]
    [InlineData("--force requires --output", "--evidence", "--force")]
    public void Options_that_say_nothing_are_errors(string message, params string[] arguments) =>
        Assert.Equal((2, "", $"error: {message}. See 'docdsl stats --help'\n"), Run(["stats", .. arguments]));

    [Fact]
    public void What_cannot_be_read_is_named()
    {
        Write("docdsl.lock", "<<<<<<< HEAD\n");
        Write("bad.qa", [0xE9]);
        var (status, output, error) = Run("stats", "--evidence");
        Assert.Equal(3, status);
        Assert.Contains("docdsl.lock: not all of it can be read; 'docdsl check' says why.\n", error);
        Assert.Contains("bad.qa: ", error);
        Assert.Contains("4 answers: ", output);
        using var json = JsonDocument.Parse(Run("stats", "--evidence", "-f", "json").Output);
        Assert.Equal("bad.qa", json.RootElement.GetProperty("unreadable")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void JUnit_says_when_too()
    {
        Write(
            "results.xml",
            "<testsuites><testsuite timestamp=\"2026-05-04T10:00:00\"><testcase classname=\"Vault.StoreTests\" name=\"Encrypts\" />"
                + "</testsuite><testsuite><testcase classname=\"Vault.StoreTests\" name=\"Waits\"><skipped /></testcase></testsuite>"
                + "</testsuites>"
        );
        var (_, output, _) = Run("stats", "Security.qa", "--evidence", "--test-results", "results.xml");
        Assert.Contains("test:Vault.StoreTests.Encrypts; passed 2026-05-04\n", output);
        Assert.Contains("test:Vault.StoreTests.Waits; skipped\n", output);
    }

    private static string Quoted(string json) => json.Replace('\'', '"');

    private void AttestAndChange()
    {
        Assert.Equal(0, Run("attest", "Security.qa#keys", "--by", "A. Jansen", "--today", "2026-05-01").Status);
        Write("docs/a.md", "# A\n\n## Schedule\n\nTwo years.\n");
    }
}
