using System.Text.RegularExpressions;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

/// <summary>
/// Every snippet of every document is tested as it is printed: shell and C# run, JSON is read by the reader that it is for, and what a document shows as output is what came out.
/// A snippet that nothing here can test fails.
/// </summary>
public partial class SnippetTests
{
    // JavaScript is in one document, whose package runs it in its own tests.
    private static readonly string[] Tested = ["sh", "powershell", "csharp", "json", "text", "javascript"];

    // Sections that a command writes and a test of their own compares.
    private static readonly string[] Generated = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path))];

    public static TheoryData<string> DocumentsThatProve => [.. Documents.Where(Proves)];

    public static TheoryData<string> OtherDocuments => [.. Documents.Where(document => !Proves(document))];

    public static TheoryData<string> DataSnippets => [.. Of("json").Select(snippet => snippet.ToString())];

    private static IEnumerable<string> Documents => SnippetReader.All.Where(snippet => snippet.Language is "sh" or "csharp" or "text" && !IsGenerated(snippet)).Select(snippet => snippet.Document).Distinct();

    [Fact]
    public void Every_snippet_is_of_a_kind_that_is_tested() => SnippetReader.All.ShouldAllBe(snippet => Tested.Contains(snippet.Language) || (snippet.Language.Length == 0 && IsDrawing(snippet)));

    [TheoryWithEngine]
    [MemberData(nameof(DocumentsThatProve))]
    public void A_document_that_proves_prints_what_it_shows(string document) => RunAll(document);

    [TheoryWithBash]
    [MemberData(nameof(OtherDocuments))]
    public void A_document_prints_what_it_shows(string document) => RunAll(document);

    [Theory]
    [MemberData(nameof(DataSnippets))]
    public void A_JSON_snippet_is_read_by_the_reader_that_it_is_for(string snippet) => DataSnippet.ShouldBeRead(SnippetReader.All.Single(found => found.ToString() == snippet));

    [Fact]
    public void The_command_in_a_PowerShell_snippet_runs()
    {
        foreach (var line in Of("powershell").SelectMany(Lines))
        {
            // Where its output goes is PowerShell's business.
            var words = line.Split(">>")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words[0].ShouldBe("zkml", "a snippet for PowerShell alone has commands alone; anything else needs PowerShell to be tested");
            CommandRun.Of(words[1..]).ShouldSucceed();
        }
    }

    [Fact]
    public void What_is_not_run_is_still_shown_somewhere_and_names_files_that_exist()
    {
        var shown = Of("sh").SelectMany(Lines).Select(WithoutComment).ToHashSet();
        foreach (var line in NotRunHere.Lines.Keys)
        {
            shown.ShouldContain(line, "nobody shows this line any more; take it off the list");
            foreach (var path in FileOfTheRepository().Matches(line).Select(match => match.Value))
            {
                (File.Exists(Path.Combine(Repository.Root, path)) || Directory.Exists(Path.Combine(Repository.Root, path))).ShouldBeTrue($"{path} in: {line}");
            }
        }
    }

    private static void RunAll(string document)
    {
        using var shell = new ShellDocument();
        var snippets = SnippetReader.All.Where(snippet => snippet.Document == document).ToList();
        var output = shell.Run(snippets.Where(snippet => snippet.Language == "sh").Select(snippet => string.Concat(Lines(snippet).Select(line => $"{(NotRunHere.Lines.ContainsKey(WithoutComment(line)) ? ":" : line)}\n"))));
        output += string.Concat(snippets.Where(snippet => snippet.Language == "csharp").Select(snippet => ProgramSnippet.Run(snippet, shell.Clone)));
        var printed = output.Split('\n').Select(line => Comparable(line, shell.Clone)).ToList();
        foreach (var snippet in snippets.Where(snippet => snippet.Language == "text" && !IsGenerated(snippet)))
        {
            var at = 0;
            foreach (var line in Lines(snippet).Where(line => line.Length > 0))
            {
                var found = printed.IndexOf(Comparable(line, shell.Clone), at);
                found.ShouldNotBe(-1, $"{snippet} shows a line that is not printed there:\n{line}\n\nPrinted:\n{output}");
                at = found + 1;
            }
        }
    }

    // How long something takes, and where a reader works, is another thing each time.
    private static string Comparable(string line, string directory) => Seconds().Replace(line.Replace(directory, "."), "# s").TrimEnd();

    private static bool Proves(string document) => SnippetReader.All.Any(snippet => snippet.Document == document && snippet.Language is "sh" or "csharp" && Lines(snippet).Any(line => Proof().IsMatch(line) && !NotRunHere.Lines.ContainsKey(WithoutComment(line))));

    // Arrows and lines: nothing that a reader could run or compare.
    private static bool IsDrawing(Snippet snippet) => snippet.Text.IndexOfAny(['─', '►', '│']) >= 0;

    private static bool IsGenerated(Snippet snippet) => Generated.Contains(snippet.Section);

    private static IEnumerable<Snippet> Of(string language) => SnippetReader.All.Where(snippet => snippet.Language == language);

    private static string WithoutComment(string line) => Comment().Replace(line, "");

    private static IEnumerable<string> Lines(Snippet snippet) => snippet.Text.TrimEnd('\n').Split('\n');

    [GeneratedRegex(" +# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b\d+(\.\d+)? s\b")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\bzkml (setup|prove|verify)\b|\.ProveAsync\(")]
    private static partial Regex Proof();

    [GeneratedRegex(@"(?<![\w/.-])(src|tests|samples|benchmarks|docs|wasm|\.ci)/[\w/.-]+\w(?![\w*])|(?<![\w/.-])install\.proj")]
    private static partial Regex FileOfTheRepository();
}
