using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Checks that a program's parts fit together, so that nothing but its values can make it halt.</summary>
public static class ProgramChecker
{
    /// <summary>Checks the names, types and registers of every component.</summary>
    /// <exception cref="AleoTypeException">The first problem, with its place.</exception>
    public static void Check(AleoProgram program)
    {
        Problems.At(program.Name, "the program's name", () => NameRules.RequireName(program.Name));
        CheckNames(program);
        CheckStructs(program);
        var context = new ProgramContext(program);
        foreach (var component in program.Components)
        {
            Check(component, context);
        }
    }

    private static void Check(ProgramComponent component, ProgramContext context)
    {
        switch (component)
        {
            case Mapping mapping:
                Problems.At(mapping.Name, $"mapping '{mapping.Name}', key", () => TypeRules.Require(mapping.Key, context.Structs));
                Problems.At(mapping.Name, $"mapping '{mapping.Name}', value", () => TypeRules.Require(mapping.Value, context.Structs));
                break;
            case Closure closure:
                new BodyChecker($"closure '{closure.Name}'", closure.Name, context).Check(closure);
                break;
            case Function function:
                new BodyChecker($"function '{function.Name}'", function.Name, context).Check(function);
                if (function.Finalize is { } finalize)
                {
                    new CommandBodyChecker(AleoTypeException.FinalizeOf(function.Name), $"finalize block of '{function.Name}'", context).Check(finalize);
                }

                break;
            case View view:
                new CommandBodyChecker(view.Name, $"view '{view.Name}'", context).Check(view);
                break;
            case Constructor constructor:
                new CommandBodyChecker(AleoTypeException.Constructor, "constructor", context).Check(constructor);
                break;
        }
    }

    private static void CheckNames(AleoProgram program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in program.Components)
        {
            var (kind, name) = component switch
            {
                Mapping mapping => ("mapping", mapping.Name),
                StructDefinition definition => ("struct", definition.Name),
                Closure closure => ("closure", closure.Name),
                Function function => ("function", function.Name),
                View view => ("view", view.Name),
                _ => ("", ""),
            };
            if (kind.Length == 0)
            {
                continue;
            }

            Problems.At(name, $"{kind} '{name}'", () =>
            {
                NameRules.RequireComponent(name);
                if (!names.Add(name))
                {
                    throw new TypeProblemException($"the program has two components '{name}'");
                }
            });
        }
    }

    private static void CheckStructs(AleoProgram program)
    {
        var structs = program.Structs;
        for (var index = 0; index < structs.Length; index++)
        {
            CheckMembers(structs[index], new(structs[..index]));
        }
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
