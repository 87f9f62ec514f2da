using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>Predicts what the network will charge, to the microcredit, before anything is synthesized or proven.</summary>
public static class FeePrediction
{
    /// <summary>The fee of deploying a program; an upgrade costs the same.</summary>
    /// <param name="program">The program.</param>
    /// <param name="version">The consensus version by whose prices it is deployed.</param>
    /// <exception cref="AleoNotSupportedException">A part cannot be counted or priced; the message names it.</exception>
    public static DeploymentFee Deployment(AleoProgram program, ConsensusVersion version = ConsensusHeights.Newest) =>
        Deployment(program, [.. program.Functions.Select(function => CircuitCounter.Count(program, function.Name))], version);

    /// <summary>The fee of deploying a program whose functions have been counted.</summary>
    /// <param name="program">The program.</param>
    /// <param name="functions">The results of <see cref="CircuitCounter"/> for each function, in any order.</param>
    /// <param name="version">The consensus version by whose prices it is deployed.</param>
    /// <exception cref="AleoNotSupportedException">A command of the constructor cannot be priced; the message names it.</exception>
    public static DeploymentFee Deployment(
        AleoProgram program, IReadOnlyCollection<CircuitCount> functions, ConsensusVersion version = ConsensusHeights.Newest)
    {
        if (functions.Count != program.Functions.Length)
        {
            throw new ArgumentException($"found {functions.Count} counts, expected one for each of {program.Functions.Length} functions", nameof(functions));
        }

        var (prices, constraintsAndVariables, nonZeros) = (new FeePrices(version), 0L, 0L);
        foreach (var function in functions)
        {
            constraintsAndVariables += function.Constraints.Total + function.VariablesWithConstants;
            nonZeros += function.NonZeros.A + function.NonZeros.B + function.NonZeros.C;
        }

        return new(
            prices.DeploymentStorage(DeploymentSize.Bytes(program, version)),
            prices.Synthesis(constraintsAndVariables, nonZeros),
            Constructor(program, version),
            FeePrices.Namespace(program.Name.Length));
    }

    /// <summary>The price that a deployment pays for running the constructor, in microcredits; 0 without one.</summary>
    /// <param name="program">The program.</param>
    /// <param name="version">The consensus version by whose prices it is deployed.</param>
    /// <exception cref="AleoNotSupportedException">A command of the constructor cannot be priced; the message names it.</exception>
    public static long Constructor(AleoProgram program, ConsensusVersion version = ConsensusHeights.Newest) =>
        program.Constructor is { } constructor ? new FeePrices(version).Constructor(new CommandPricing(program, version).Price(constructor)) : 0;

    /// <summary>The fee of a transaction that executes a function; it depends on the function's types, not on values.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="version">The consensus version by whose prices it is executed, V4 or later.</param>
    /// <exception cref="ArgumentException">The program has no such function.</exception>
    /// <exception cref="AleoNotSupportedException">Executions of that version cannot be priced: their proofs had another form.</exception>
    public static ExecutionFee Execution(AleoProgram program, string function, ConsensusVersion version = ConsensusHeights.Newest)
    {
        var definition = program.Functions.FirstOrDefault(candidate => candidate.Name == function)
            ?? throw new ArgumentException($"the program '{program.Name}.aleo' has no function '{function}'", nameof(function));
        if (version < ConsensusVersion.V4)
        {
            throw new AleoNotSupportedException($"an execution of {version} cannot be priced: proofs had another size before {ConsensusVersion.V4}");
        }

        return new(FeePrices.ExecutionStorage(new ExecutionSize(program).Bytes(definition)), Finalize(program, definition, version));
    }

    /// <summary>The price that an execution pays for running a function's finalize block, in microcredits; 0 without one.</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">The function.</param>
    /// <param name="version">The consensus version by whose prices it is executed.</param>
    /// <exception cref="AleoNotSupportedException">A command of the block cannot be priced; the message names it.</exception>
    public static long Finalize(AleoProgram program, Function function, ConsensusVersion version = ConsensusHeights.Newest) =>
        function.Finalize is { } finalize ? new FeePrices(version).Finalize(new CommandPricing(program, version).Price(finalize)) : 0;
}
