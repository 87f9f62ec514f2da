using System.Text;
using System.Text.Json;

namespace Zkml.Aleo.Tests.Interpretation.Hashes;

/// <summary>One hash or commit instruction that snarkVM 4.12 evaluated: its output, or the stage in which it failed.</summary>
internal sealed record HashVector(string Opcode, string[] InputTypes, string[] Inputs, string DestinationType, string Structs, string? Output, string? Fails)
{
    public static IEnumerable<HashVector> All()
    {
        using var reader = new StreamReader(typeof(HashVector).Assembly.GetManifestResourceStream("hash-vectors.jsonl")!);
        while (reader.ReadLine() is { } line)
        {
            yield return Parse(JsonDocument.Parse(line).RootElement);
        }
    }

    /// <summary>The function family in the opcode's name, such as <c>bhp</c>.</summary>
    public string Family => Opcode.Split('.')[1].TrimEnd("0123456789_".ToCharArray());

    /// <summary>A program whose function main is this instruction.</summary>
    public string Program
    {
        get
        {
            var text = new StringBuilder($"program vectors.aleo;\n{Structs}\nfunction main:\n");
            for (var input = 0; input < InputTypes.Length; input++)
            {
                text.Append($"    input r{input} as {InputTypes[input]}.private;\n");
            }

            var operands = string.Join(' ', Enumerable.Range(0, InputTypes.Length).Select(input => $"r{input}"));
            text.Append($"    {Opcode} {operands} into r{InputTypes.Length} as {DestinationType};\n");
            return text.Append($"    output r{InputTypes.Length} as {DestinationType}.private;\n").ToString();
        }
    }

    private static HashVector Parse(JsonElement json) => new(
        json.GetProperty("opcode").GetString()!,
        Strings(json.GetProperty("inputTypes")),
        Strings(json.GetProperty("inputs")),
        json.GetProperty("destinationType").GetString()!,
        json.TryGetProperty("structs", out var structs) ? string.Concat(structs.EnumerateObject().Select(Struct)) : "",
        json.TryGetProperty("output", out var output) ? output.GetString() : null,
        json.TryGetProperty("fails", out var fails) ? fails.GetString() : null);

    private static string Struct(JsonProperty definition) =>
        $"struct {definition.Name}:\n{string.Concat(definition.Value.EnumerateObject().Select(member => $"    {member.Name} as {member.Value.GetString()};\n"))}";

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetString()!)];
}
