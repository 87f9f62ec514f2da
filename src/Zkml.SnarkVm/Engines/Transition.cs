using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.SnarkVm.Engines;

/// <summary>The public part of an execution's only transition. It is a claim until the execution has been verified.</summary>
/// <param name="Program">The program's ID, such as <c>square_model.aleo</c>.</param>
/// <param name="Function">The function's name.</param>
/// <param name="PublicInputs">The values of its public inputs, in order.</param>
/// <param name="PublicOutputs">The values of its public outputs, in order.</param>
public sealed record Transition(string Program, string Function, ImmutableArray<string> PublicInputs, ImmutableArray<string> PublicOutputs)
{
    private const int MaximumDepth = 64;

    /// <summary>Its ID, which is different for every run, whatever the inputs; empty if it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Reads an execution; null if it is not the JSON of an execution with exactly one transition.</summary>
    /// <param name="execution">snarkVM's JSON document; untrusted.</param>
    public static Transition? TryRead(string execution)
    {
        try
        {
            using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(execution), "execution", MaximumDepth);
            var transitions = document.RootElement.GetProperty("transitions");
            return transitions.GetArrayLength() == 1 ? Read(transitions[0]) : null;
        }
        catch (Exception problem) when (problem is MalformedInputException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Transition Read(JsonElement transition) => new(
        transition.GetProperty("program").GetString() ?? "",
        transition.GetProperty("function").GetString() ?? "",
        PublicValues(transition.GetProperty("inputs")),
        PublicValues(transition.GetProperty("outputs")))
    {
        Id = transition.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "",
    };

    private static ImmutableArray<string> PublicValues(JsonElement values) =>
    [
        .. values.EnumerateArray()
            .Where(value => value.GetProperty("type").GetString() == "public")
            .Select(value => value.GetProperty("value").GetString() ?? ""),
    ];
}
