using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks that a program's parts fit together, so that nothing but its values can make it halt.</summary>
public static class ProgramChecker
{
    /// <summary>Checks the names, types and registers of every struct, closure and function.</summary>
    /// <exception cref="AleoTypeException">The first problem, with its place.</exception>
    public static void Check(AleoProgram program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < program.Structs.Length; index++)
        {
            var definition = program.Structs[index];
            Name("struct", definition.Name, names);
            CheckMembers(definition, new(program.Structs[..index]));
        }

        var structs = new StructTable(program.Structs);
        var closures = new Dictionary<string, Closure>(StringComparer.Ordinal);
        foreach (var closure in program.Closures)
        {
            new BodyChecker(Name("closure", closure.Name, names), closure.Name, structs, null).Check(closure);
            closures[closure.Name] = closure;
        }

        foreach (var function in program.Functions)
        {
            new BodyChecker(Name("function", function.Name, names), function.Name, structs, closures).Check(function);
        }
    }

    private static string Name(string kind, string name, HashSet<string> names)
    {
        var place = $"{kind} '{name}'";
        Problems.At(name, place, () =>
        {
            NameRules.RequireComponent(name);
            if (!names.Add(name))
            {
                throw new TypeProblemException($"the program has two components '{name}'");
            }
        });
        return place;
    }

    private static void CheckMembers(StructDefinition definition, StructTable before)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in definition.Members)
        {
            Problems.At(definition.Name, $"struct '{definition.Name}', member '{member.Name}'", () =>
            {
                NameRules.RequireName(member.Name);
                TypeRules.Require(member.Type, before);
                if (!names.Add(member.Name))
                {
                    throw new TypeProblemException($"the struct has two members '{member.Name}'");
                }
            });
        }
    }
}
