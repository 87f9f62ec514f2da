using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Platform.Limits;

/// <summary>The most elements of any array type that a program names.</summary>
internal static class LongestArray
{
    public static int Of(AleoProgram program)
    {
        var longest = 0;
        foreach (var type in Types(program))
        {
            for (var part = type; part is ArrayType array; part = array.Element)
            {
                longest = Math.Max(longest, array.Length);
            }
        }

        return longest;
    }

    private static IEnumerable<PlaintextType?> Types(AleoProgram program) => program.Components.SelectMany(component => component switch
    {
        StructDefinition definition => definition.Members.Select(member => member.Type),
        Mapping mapping => [mapping.Key, mapping.Value],
        Closure closure => [.. closure.Inputs.Select(input => input.Type), .. Types(closure.Instructions)],
        Function function => [.. function.Inputs.Select(input => input.Type), .. Types(function.Instructions), .. Types(function.Finalize?.Commands ?? [])],
        View view => [.. view.Inputs.Select(input => input.Type), .. Types(view.Commands)],
        Constructor constructor => Types(constructor.Commands),
        _ => Enumerable.Empty<PlaintextType?>(),
    });

    private static IEnumerable<PlaintextType?> Types(ImmutableArray<Command> commands) =>
        Types([.. commands.OfType<InstructionCommand>().Select(command => command.Instruction)]);

    private static IEnumerable<PlaintextType?> Types(ImmutableArray<Instruction> instructions) =>
        instructions.SelectMany(instruction => (PlaintextType?[])[instruction.Type, instruction.SourceType]);
}
