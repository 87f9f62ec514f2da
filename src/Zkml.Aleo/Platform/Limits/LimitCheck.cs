using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Limits;

/// <summary>Whether the network would take a program. What no version takes, the parser and the type checker have refused before.</summary>
public static class LimitCheck
{
    /// <summary>The bytes that frame a deployment in its transaction, the fee included.</summary>
    private const int DeploymentFrame = 1_611;

    /// <summary>The bytes that frame an execution in its transaction, the fee included.</summary>
    private const int ExecutionFrame = 1_451;

    /// <summary>The limits that a program does not keep, in no special order; none where it can be deployed and executed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="functions">What <see cref="CircuitCounter"/> counted for each function.</param>
    /// <param name="version">The consensus version.</param>
    public static ImmutableArray<BrokenLimit> Check(
        AleoProgram program, IReadOnlyCollection<CircuitCount> functions, ConsensusVersion version = ConsensusHeights.Newest)
    {
        var limits = ConsensusLimits.At(version);
        var broken = ImmutableArray.CreateBuilder<BrokenLimit>();
        void Require(string what, long found, long? limit)
        {
            if (found > limit)
            {
                broken.Add(new(what, found, limit.Value, version));
            }
        }

        Require("characters of the program's text", ProgramSize.Of(program).TextBytes, limits.ProgramCharacters);
        Require("bytes of the deployment's transaction", DeploymentSize.Bytes(program, version) + DeploymentFrame, limits.TransactionBytes);
        Require("variables with constants of the deployment", functions.Sum(function => function.VariablesWithConstants), limits.DeploymentSize);
        Require("constraints of the deployment", functions.Sum(function => function.Constraints.Total), limits.DeploymentSize);
        Require("elements of an array", LongestArray.Of(program), limits.ArrayElements);
        Require("microcredits of the constructor", FeePrediction.Constructor(program, version), limits.ComputeMicrocredits);

        var executions = new ExecutionSize(program);
        foreach (var function in program.Functions)
        {
            Require($"bytes of the transaction that executes '{function.Name}'", executions.Bytes(function) + ExecutionFrame, limits.TransactionBytes);
        }

        return broken.ToImmutable();
    }
}
