using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

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

    private static IEnumerable<PlaintextType?> Types(AleoProgram program) =>
    [
        .. program.Structs.SelectMany(definition => definition.Members.Select(member => member.Type)),
        .. program.Functions.SelectMany(function => function.Inputs.Select(input => input.Type)),
        .. program.Closures.SelectMany(closure => closure.Inputs.Select(input => input.Type)),
        .. program.Functions.SelectMany(function => Types(function.Instructions)),
        .. program.Closures.SelectMany(closure => Types(closure.Instructions)),
        .. program.Constructor is null ? [] : Types(program.Constructor.Instructions),
    ];

    private static IEnumerable<PlaintextType?> Types(ImmutableArray<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            yield return instruction.Type;
            yield return instruction.SourceType;
        }
    }
}
