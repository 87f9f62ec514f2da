using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Host.Files;

namespace Zkml.SnarkVm.Leo;

/// <summary>
/// A Leo project that calls a function of another project with values that are part of its source. <c>leo run</c> takes inputs from the command line only, which every user of the machine can read in
/// <c>/proc</c>; a file in a private directory they cannot read.
/// </summary>
internal static class LeoCaller
{
    /// <summary>The function to run; it has no inputs.</summary>
    public const string Function = "main";

    /// <summary>Writes the project into a private directory.</summary>
    /// <param name="directory">The private directory.</param>
    /// <param name="project">The directory of the Leo project that is called.</param>
    /// <param name="program">Its program.</param>
    /// <param name="function">The function to call.</param>
    /// <param name="inputs">The function's inputs.</param>
    public static void Write(string directory, string project, AleoProgram program, Function function, IReadOnlyList<PlaintextValue> inputs)
    {
        var name = program.Name == "zkml_caller" ? "zkml_other_caller" : "zkml_caller";
        var manifest = new JsonObject
        {
            ["program"] = $"{name}.aleo",
            ["version"] = "0.1.0",
            ["description"] = "",
            ["license"] = "",
            ["dependencies"] = new JsonArray(new JsonObject { ["name"] = $"{program.Name}.aleo", ["location"] = "local", ["path"] = Path.GetFullPath(project) }),
            ["dev_dependencies"] = null,
        };
        AtomicFile.WriteSecret(Path.Combine(directory, "program.json"), manifest.ToJsonString());
        AtomicFile.WriteSecret(Path.Combine(directory, "src", "main.leo"), Source(name, program, function, inputs));
    }

    private static string Source(string name, AleoProgram program, Function function, IReadOnlyList<PlaintextValue> inputs)
    {
        var arguments = string.Join(", ", inputs.Select((input, i) => Text(input, function.Inputs[i].Type, program)));
        var outputs = string.Join(", ", function.Outputs.Select(output => $"public {TypeName((PlaintextType)output.Type, program)}"));
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"import {program.Name}.aleo;\n\nprogram {name}.aleo {{\n    @noupgrade\n    constructor() {{}}\n\n")
            .Append(CultureInfo.InvariantCulture, $"    fn {Function}() -> {(function.Outputs.Length == 1 ? outputs : $"({outputs})")} {{\n")
            .Append(CultureInfo.InvariantCulture, $"        return {program.Name}.aleo::{function.Name}({arguments});\n    }}\n}}\n")
            .ToString();
    }

    private static string Text(PlaintextValue value, PlaintextType type, AleoProgram program) => (value, type) switch
    {
        (ArrayValue array, ArrayType { Element: var element }) => $"[{string.Join(", ", array.Elements.Select(item => Text(item, element, program)))}]",
        (StructValue structure, StructType) => $"{TypeName(type, program)} {{ {string.Join(", ", structure.Members.Select(member => $"{member.Name}: {Text(member.Value, MemberType(member, type, program), program)}"))} }}",
        _ => value.ToString()!,
    };

    private static PlaintextType MemberType(MemberValue member, PlaintextType type, AleoProgram program) =>
        program.Structs.Single(definition => definition.Name == ((StructType)type).Name).Members.Single(candidate => candidate.Name == member.Name).Type;

    private static string TypeName(PlaintextType type, AleoProgram program) => type switch
    {
        ArrayType array => string.Create(CultureInfo.InvariantCulture, $"[{TypeName(array.Element, program)}; {array.Length}]"),
        StructType structure => $"{program.Name}.aleo::{structure.Name}",
        LiteralType { Kind: LiteralKind.Boolean } => "bool",
        _ => type.ToString(),
    };
}
