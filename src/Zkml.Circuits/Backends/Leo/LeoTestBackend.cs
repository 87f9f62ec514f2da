using System.Globalization;
using System.Text;
using Zkml.Circuits.Inputs;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>Prints <c>tests/test_NAME.leo</c>: <c>@test</c> functions that run the program on samples, for <c>leo test</c>.</summary>
public static class LeoTestBackend
{
    /// <summary>The text of the test program.</summary>
    public static string Emit(Circuit circuit, InputLayout layout, ProgramOptions options, IEnumerable<LeoTest> tests)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"import {options.Name}.aleo;\n\nprogram test_{options.Name}.aleo {{\n    @noupgrade\n    constructor() {{}}\n");
        var (type, numbers) = circuit.Output.Committed.IsEmpty
            ? (LeoTypes.Name(circuit.Output), "result")
            : ($"({LeoTypes.Name(circuit.Output)}, field)", "result.0");
        foreach (var test in tests)
        {
            var input = layout.Format(test.Words, layout.Struct is null ? "" : $"{options.Name}.aleo::{layout.Struct.Name} ");
            text.Append(CultureInfo.InvariantCulture, $"\n    // {test.Comment}\n    @test\n    fn {test.Name}() {{\n");
            text.Append(CultureInfo.InvariantCulture, $"        let result: {type} = {options.Name}.aleo::main({input});\n");
            for (var i = 0; i < test.Outputs.Count; i++)
            {
                var result = circuit.Output.IsArray ? string.Create(CultureInfo.InvariantCulture, $"{numbers}[{i}u32]") : numbers;
                text.Append(CultureInfo.InvariantCulture, $"        assert_eq({result}, {test.Outputs[i]}u{circuit.Output.Width});\n");
            }

            text.Append("    }\n");
        }

        return text.Append("}\n").ToString();
    }
}
