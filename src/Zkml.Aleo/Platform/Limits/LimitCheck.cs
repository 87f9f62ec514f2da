using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Platform.Limits;

/// <summary>Whether the network would take a program. What no version takes, the parser and the type checker have refused before.</summary>
public static class LimitCheck
{
    /// <summary>The bytes that frame a deployment in its transaction, the fee included.</summary>
    private const int DeploymentFrame = 1_611;

    /// <summary>The bytes that frame an execution in its transaction, the fee included.</summary>
    private const int ExecutionFrame = 1_451;

    /// <summary>The limits that a program exceeds, in no particular order; none if it can be deployed and executed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="functions">The results of <see cref="CircuitCounter"/>; the circuits of functions that are left out are not checked.</param>
    /// <param name="version">The consensus version.</param>
    /// <exception cref="AleoNotSupportedException">A command cannot be priced; the message names it.</exception>
    public static ImmutableArray<BrokenLimit> Check(
        AleoProgram program, IReadOnlyCollection<CircuitCount> functions, ConsensusVersion version = ConsensusHeights.Newest)
    {
        var limits = ConsensusLimits.At(version);
        return
        [
            .. Program(program, limits).Concat(Circuits(functions, limits)).Concat(Executions(program, limits)).Concat(Commands(program, limits))
                .Where(use => use.Found > use.Limit)
                .Select(use => new BrokenLimit(use.What, use.Found, use.Limit!.Value, version)),
        ];
    }

    private static IEnumerable<Use> Program(AleoProgram program, ConsensusLimits limits) =>
    [
        new("characters of the program's text", ProgramSize.Of(program).TextBytes, limits.ProgramCharacters),
        new("bytes of the deployment's transaction", DeploymentSize.Bytes(program, limits.Version) + DeploymentFrame, limits.TransactionBytes),
        new("elements of an array", LongestArray.Of(program), limits.ArrayElements),
        new("mappings", program.Mappings.Length, limits.Mappings),
    ];

    private static IEnumerable<Use> Circuits(IReadOnlyCollection<CircuitCount> functions, ConsensusLimits limits) =>
    [
        new("variables with constants of the deployment", functions.Sum(function => function.VariablesWithConstants), limits.DeploymentSize),
        new("constraints of the deployment", functions.Sum(function => function.Constraints.Total), limits.DeploymentSize),
    ];

    private static IEnumerable<Use> Executions(AleoProgram program, ConsensusLimits limits)
    {
        var size = new ExecutionSize(program);
        foreach (var function in program.Functions)
        {
            yield return new($"bytes of the transaction that executes '{function.Name}'", size.Bytes(function) + ExecutionFrame, limits.TransactionBytes);
        }
    }

    /// <summary>The limits on what the network runs: its writes and its price. A view's price has no discount.</summary>
    private static IEnumerable<Use> Commands(AleoProgram program, ConsensusLimits limits)
    {
        yield return new("microcredits of the constructor", FeePrediction.Constructor(program, limits.Version), limits.ComputeMicrocredits);
        yield return new("writes of the constructor", Writes(program.Constructor?.Commands ?? []), limits.Writes);
        foreach (var function in program.Functions)
        {
            yield return new($"microcredits of finalizing '{function.Name}'", FeePrediction.Finalize(program, function, limits.Version), limits.ComputeMicrocredits);
            yield return new($"writes of finalizing '{function.Name}'", Writes(function.Finalize?.Commands ?? []), limits.Writes);
        }

        var pricing = new CommandPricing(program, limits.Version);
        foreach (var view in program.Views)
        {
            yield return new($"microcredits of the view '{view.Name}'", pricing.Price(view), limits.ComputeMicrocredits);
        }
    }

    private static int Writes(ImmutableArray<Command> commands) => commands.Count(command => command is SetCommand or RemoveCommand);

    /// <summary>A program's use of a limited quantity; a null limit means unlimited.</summary>
    private readonly record struct Use(string What, long Found, long? Limit);
}
