using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks that a program's parts fit together, so that nothing but its values can make it halt.</summary>
public static class ProgramChecker
{
    /// <summary>Checks the types of every struct, closure and function.</summary>
    /// <exception cref="AleoTypeException">The first problem, with its place.</exception>
    public static void Check(AleoProgram program)
    {
        for (var index = 0; index < program.Structs.Length; index++)
        {
            CheckStruct(program.Structs[index], new(program.Structs[..index]));
        }

        var structs = new StructTable(program.Structs);
        var closures = new Dictionary<string, Closure>(StringComparer.Ordinal);
        foreach (var closure in program.Closures)
        {
            new BodyChecker($"closure '{closure.Name}'", closure.Name, structs, closures).Check(
                [.. closure.Inputs.Select(input => (input.Register, input.Type))],
                closure.Instructions,
                [.. closure.Outputs.Select(output => (output.Operand, output.Type))]);
            closures[closure.Name] = closure;
        }

        foreach (var function in program.Functions)
        {
            new BodyChecker($"function '{function.Name}'", function.Name, structs, closures).Check(
                [.. function.Inputs.Select(input => (input.Register, input.Type))],
                function.Instructions,
                [.. function.Outputs.Select(output => (output.Operand, output.Type))]);
        }
    }

    private static void CheckStruct(StructDefinition definition, StructTable before)
    {
        foreach (var member in definition.Members)
        {
            try
            {
                TypeRules.Require(member.Type, before);
            }
            catch (TypeProblemException problem)
            {
                throw new AleoTypeException(definition.Name, null, $"struct '{definition.Name}', member '{member.Name}'", problem.Message);
            }
        }
    }
}
