using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Gives a rule's problem its place.</summary>
internal static class Problems
{
    /// <summary>Runs a check of something other than an instruction.</summary>
    public static void At(ProgramPlace place, Action check)
    {
        try
        {
            check();
        }
        catch (TypeProblemException problem)
        {
            throw new AleoTypeException(place, problem.Message);
        }
    }

    /// <summary>Refuses a duplicate output: snarkVM refuses it in a function, and keeps only one of the two elsewhere.</summary>
    public static void RequireDistinct<T>(ProgramPlace component, ImmutableArray<T> outputs, Func<T, Operand> operand)
    {
        var distinct = new HashSet<T>();
        for (var index = 0; index < outputs.Length; index++)
        {
            if (!distinct.Add(outputs[index]))
            {
                throw new AleoTypeException(component.At(ProgramPart.Output, index, $"output '{operand(outputs[index])}'"), "the same output stands here twice");
            }
        }
    }
}
