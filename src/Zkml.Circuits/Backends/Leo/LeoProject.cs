using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Circuits.Inputs;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>The files of a Leo project by their paths with forward slashes.</summary>
public sealed record LeoProject(ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The project of a circuit: manifest, source and tests.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="layout">How its inputs are packed.</param>
    /// <param name="options">Names and visibility.</param>
    /// <param name="about">What a reader should know first, one line each.</param>
    /// <param name="tests">Samples for <c>leo test</c>; without any, the project has no tests.</param>
    public static LeoProject Emit(Circuit circuit, InputLayout layout, ProgramOptions options, IReadOnlyList<string> about, IReadOnlyList<LeoTest> tests)
    {
        var files = ImmutableSortedDictionary<string, string>.Empty
            .Add(".gitignore", ".env\n*.avm\n*.prover\n*.verifier\noutputs/\nbuild/\n")
            .Add("program.json", Manifest(options, about))
            .Add("src/main.leo", LeoBackend.Emit(circuit, layout, options, about));

        // Leo refuses a program without functions.
        return new(tests.Count == 0 ? files : files.Add($"tests/test_{options.Name}.leo", LeoTestBackend.Emit(circuit, layout, options, tests)));
    }

    private static string Manifest(ProgramOptions options, IReadOnlyList<string> about)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("program", $"{options.Name}.aleo");
            json.WriteString("version", "0.1.0");
            json.WriteString("description", about.Count > 0 ? about[0] : "");
            // The manifest must have a license; its owner decides which.
            json.WriteString("license", "");
            json.WriteNull("dependencies");
            json.WriteNull("dev_dependencies");
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
