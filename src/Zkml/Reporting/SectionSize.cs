using System.Text;
using Zkml.Aleo.Printing;
using Zkml.Transpiling;

namespace Zkml.Reporting;

/// <summary>The cost of a section of the circuit, such as a layer.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Constraints">Its constraints, as part of the body.</param>
/// <param name="Instructions">Its instructions in the function <c>main</c>.</param>
/// <param name="Bytes">The bytes of the program's text that its instructions take.</param>
public sealed record SectionSize(string Section, int Constraints, int Instructions, int Bytes)
{
    // Four blanks before an instruction, a semicolon and a line feed after it.
    private const int BytesAroundInstruction = 6;

    /// <summary>The sections of a transpiled model, in order.</summary>
    public static IReadOnlyList<SectionSize> Of(TranspiledModel transpiled)
    {
        var instructions = new Dictionary<string, (int Count, int Bytes)>();
        var main = transpiled.Program.Functions[0].Instructions;
        for (var i = 0; i < main.Length; i++)
        {
            var section = transpiled.Circuit.Blocks[transpiled.Emission.Blocks[i]].Section;
            var (count, bytes) = instructions.GetValueOrDefault(section);
            instructions[section] = (count + 1, bytes + Encoding.UTF8.GetByteCount(AleoPrinter.Print(main[i]).TrimEnd().TrimEnd(';').Trim()) + BytesAroundInstruction);
        }

        return [.. transpiled.Circuit.ConstraintsBySection().Select(section =>
        {
            var (count, bytes) = instructions.GetValueOrDefault(section.Section);
            return new SectionSize(section.Section, section.Constraints, count, bytes);
        })];
    }
}
