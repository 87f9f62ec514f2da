using System.Runtime.CompilerServices;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>
/// Checks that a program's parts fit together, so that nothing but its values can make it halt. SnarkVM finds a few things out only when
/// it runs the program, which are refused here: a call with operands of other types, a cast of an array or struct to a literal, a seed of
/// <c>rand.chacha</c> that is not written yet.
/// </summary>
public static class ProgramChecker
{
    // A program never changes, and one of many functions is asked about as many times.
    private static readonly ConditionalWeakTable<AleoProgram, object> Checked = [];

    /// <summary>Checks the names, types and registers of every component.</summary>
    /// <exception cref="AleoTypeException">The first problem, with its place.</exception>
    public static void Check(AleoProgram program)
    {
        if (!Checked.TryGetValue(program, out _))
        {
            CheckWhole(program);
            Checked.AddOrUpdate(program, program.Name);
        }
    }

    private static void CheckWhole(AleoProgram program)
    {
        Problems.At(ProgramPlace.Whole("", "the program's name"), () => NameRules.RequireName(program.Name));
        CheckNames(program);
        CheckStructs(program);
        var context = new ProgramContext(program);
        foreach (var component in program.Components)
        {
            Check(component, context);
        }

        if (program.Functions.IsEmpty)
        {
            throw new AleoTypeException(ProgramPlace.Whole("", "the program"), "it has no function, expected at least one");
        }
    }

    private static void Check(ProgramComponent component, ProgramContext context)
    {
        switch (component)
        {
            case Mapping mapping:
                var place = ProgramPlace.Whole(mapping.Name, $"mapping '{mapping.Name}'");
                Problems.At(place.At(ProgramPart.Member, 0, "key"), () => TypeRules.Require(mapping.Key, context.Structs));
                Problems.At(place.At(ProgramPart.Member, 1, "value"), () => TypeRules.Require(mapping.Value, context.Structs));
                break;
            case Closure closure:
                new BodyChecker(ProgramPlace.Whole(closure.Name, $"closure '{closure.Name}'"), context).Check(closure);
                break;
            case Function function:
                new BodyChecker(ProgramPlace.Whole(function.Name, $"function '{function.Name}'"), context).Check(function);
                if (function.Finalize is { } finalize)
                {
                    new CommandBodyChecker(ProgramPlace.Whole(ProgramPlace.FinalizeOf(function.Name), $"finalize block of '{function.Name}'"), context).Check(finalize);
                }

                break;
            case View view:
                new CommandBodyChecker(ProgramPlace.Whole(view.Name, $"view '{view.Name}'"), context).Check(view);
                break;
            case Constructor constructor:
                new CommandBodyChecker(ProgramPlace.Whole(ProgramPlace.Constructor, "constructor"), context).Check(constructor);
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

            Problems.At(ProgramPlace.Whole(name, $"{kind} '{name}'"), () =>
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
        var place = ProgramPlace.Whole(definition.Name, $"struct '{definition.Name}'");
        for (var index = 0; index < definition.Members.Length; index++)
        {
            var member = definition.Members[index];
            Problems.At(place.At(ProgramPart.Member, index, $"member '{member.Name}'"), () =>
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
