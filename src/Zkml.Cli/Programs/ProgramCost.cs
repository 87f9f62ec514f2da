using System.Collections.Immutable;
using Zkml.Aleo;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Limits;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;
using Zkml.Cli.Errors;

namespace Zkml.Cli.Programs;

/// <summary>What a program costs, with one of its functions in the foreground.</summary>
/// <param name="Program">The program.</param>
/// <param name="Chosen">The function in the foreground.</param>
/// <param name="Functions">Every function that can be counted, in the program's order.</param>
/// <param name="Size">The program's size.</param>
/// <param name="Deployment">The fee of deploying it; null if a part cannot be counted or priced.</param>
/// <param name="DeploymentUnknown">Why there is no such fee; null if there is.</param>
/// <param name="BrokenLimits">The platform's limits that it does not keep, as far as its parts can be counted.</param>
internal sealed record ProgramCost(
    AleoProgram Program,
    FunctionCost Chosen,
    ImmutableArray<FunctionCost> Functions,
    ProgramSize Size,
    DeploymentFee? Deployment,
    string? DeploymentUnknown,
    ImmutableArray<BrokenLimit> BrokenLimits)
{
    /// <summary>Counts every function of a program, the chosen one first.</summary>
    /// <param name="program">The program.</param>
    /// <param name="file">Its file's name, for messages.</param>
    /// <param name="chosen">The function that must be counted; others need not.</param>
    /// <param name="budget">What counting all of them may take.</param>
    /// <exception cref="UsageException">The chosen function cannot be counted.</exception>
    public static ProgramCost Of(AleoProgram program, string file, Function chosen, CountingBudget budget)
    {
        var (functions, unknown) = (new Dictionary<string, FunctionCost>(), (string?)null);
        foreach (var function in program.Functions.OrderBy(function => function != chosen))
        {
            try
            {
                functions.Add(function.Name, new(function.Name, CircuitCounter.Count(program, function.Name, budget), FeePrediction.Execution(program, function.Name)));
            }
            catch (Exception problem) when (problem is AleoNotSupportedException or AleoHaltException)
            {
                var reason = $"function '{function.Name}': {problem.Message}{(problem is CountingLimitException { IsWork: true } ? "; allow more with --max-seconds" : "")}";
                unknown ??= function != chosen ? reason : throw new UsageException($"{file}: {reason}");
            }
        }

        ImmutableArray<FunctionCost> counted = [.. program.Functions.Where(function => functions.ContainsKey(function.Name)).Select(function => functions[function.Name])];
        CircuitCount[] counts = [.. counted.Select(function => function.Count)];
        return new(
            program,
            functions[chosen.Name],
            counted,
            ProgramSize.Of(program),
            unknown is null ? FeePrediction.Deployment(program, counts) : null,
            unknown,
            LimitCheck.Check(program, counts));
    }
}
