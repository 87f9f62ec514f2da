using Zkml.Aleo.Platform.Fees;

namespace Zkml;

/// <summary>What a program costs on chain, in microcredits. Proving and verifying off chain is free.</summary>
/// <param name="Deployment">Its deployment, once.</param>
/// <param name="Execution">Each execution that is sent to the network.</param>
public sealed record ProgramFees(DeploymentFee Deployment, ExecutionFee Execution);
