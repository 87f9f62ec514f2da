using System.Text.Json;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>The TypeScript compiler, and Node.js to run what it makes.</summary>
internal static class TypeScript
{
    private static readonly NodeTool Tool = new("typescript");

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public static string? Reason => Tool.Reason;

    /// <summary>Compiles a module with all strictness, and runs each function that it exports on samples.</summary>
    /// <param name="module">The module's file.</param>
    /// <param name="samples">The values of each sample.</param>
    /// <param name="images">Images for its function <c>encode</c>, 28×28 bytes each.</param>
    /// <param name="folder">Gets what is compiled.</param>
    public static JsonElement Run(string module, int[][] samples, byte[][] images, string folder)
    {
        var file = Path.Combine(folder, "samples.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { samples, images }));
        return JsonDocument.Parse(Tool.Run("run.mjs", module, file, folder)).RootElement;
    }
}
