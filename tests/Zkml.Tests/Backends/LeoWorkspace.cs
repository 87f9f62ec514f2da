using System.Text.Json.Nodes;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.SnarkVm.Leo;
using Zkml.Testing;

namespace Zkml.Tests.Backends;

/// <summary>Several Leo projects that are compiled together: as dependencies of one, which takes one start of the compiler.</summary>
internal sealed class LeoWorkspace : IDisposable
{
    private const string Root = "all_of_them";

    private readonly TemporaryDirectory _folder = new();
    private readonly List<string> _names = [];

    public void Dispose() => _folder.Dispose();

    /// <summary>Adds a project.</summary>
    /// <param name="name">The program's name, without <c>.aleo</c>.</param>
    /// <param name="files">By their path.</param>
    public void Add(string name, IEnumerable<KeyValuePair<string, string>> files)
    {
        _names.Add(name);
        _folder.Write(files.Select(file => KeyValuePair.Create($"{name}/{file.Key}", file.Value)));
    }

    /// <summary>Compiles all, and reads what they became.</summary>
    public async Task<AleoProgram[]> BuildAsync()
    {
        var manifest = new JsonObject
        {
            ["program"] = $"{Root}.aleo",
            ["version"] = "0.1.0",
            ["description"] = "",
            ["license"] = "",
            ["dependencies"] = new JsonArray([.. _names.Select(name => new JsonObject { ["name"] = $"{name}.aleo", ["location"] = "local", ["path"] = Path.Combine(_folder.Path, name) })]),
            ["dev_dependencies"] = null,
        };
        var imports = string.Concat(_names.Select(name => $"import {name}.aleo;\n"));
        _folder.Write([
            new($"{Root}/program.json", manifest.ToJsonString()),
            new($"{Root}/src/main.leo", $"{imports}\nprogram {Root}.aleo {{\n    @noupgrade\n    constructor() {{}}\n\n    fn main(x: u8) -> u8 {{\n        return x;\n    }}\n}}\n"),
        ]);
        await LeoCompiler.Find()!.BuildAsync(Path.Combine(_folder.Path, Root));
        return [.. _names.Select(name => AleoParser.Parse(File.ReadAllText(Path.Combine(_folder.Path, Root, "build", name, $"{name}.aleo"))))];
    }
}
