using Zkml.Aleo.Counting;
using Zkml.Aleo.Platform.Fees;

namespace Zkml.Cli.Programs;

/// <summary>What a function costs to prove, and to execute on chain.</summary>
internal sealed record FunctionCost(string Name, CircuitCount Count, ExecutionFee Execution);
