using System.Text.Json;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A random program, and what snarkVM 4.12 said of it: a line of <c>random-programs.jsonl</c>.</summary>
/// <param name="Program">The program's text.</param>
/// <param name="Inputs">Aleo values.</param>
/// <param name="ReadsCaller">Whether its first output is its caller's address.</param>
/// <param name="Answer">What snarkVM said.</param>
internal sealed record RecordedAnswer(string Program, string[] Inputs, bool ReadsCaller, SnarkVmAnswer Answer)
{
    private const string ResourceName = "random-programs.jsonl";

    public static RecordedAnswer Of(RandomProgram program, SnarkVmAnswer answer) =>
        new(AleoPrinter.Print(program.Program), [.. program.Inputs.Select(input => input.ToString()!)], program.ReadsCaller, answer);

    public static IEnumerable<RecordedAnswer> ReadAll()
    {
        using var reader = new StreamReader(typeof(RecordedAnswer).Assembly.GetManifestResourceStream(ResourceName)!);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<RecordedAnswer>(line)!;
        }
    }

    public static void WriteAll(string path, IEnumerable<RecordedAnswer> answers) => File.WriteAllLines(path, answers.Select(answer => JsonSerializer.Serialize(answer)));

    public RandomProgram ToProgram() => new(AleoParser.Parse(Program), [.. Inputs.Select(ValueParser.Parse)], ReadsCaller);
}
