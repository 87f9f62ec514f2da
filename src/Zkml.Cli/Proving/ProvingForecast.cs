using System.Globalization;
using Zkml.Aleo.Counting;
using Zkml.Cli.Output;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Proving;

/// <summary>Says what keys and proofs will take, before they are made.</summary>
internal static class ProvingForecast
{
    /// <summary>Says it, unless the keys are there already.</summary>
    public static void Announce(Terminal terminal, ProvingSession session, Prover prover, TranspiledDirectory directory)
    {
        if (session.FindVerifyingKey(prover.Function) is not null)
        {
            return;
        }

        var count = CircuitCounter.Count(directory.Program, TranspiledDirectory.Function);
        var estimate = ProvingEstimate.Of(count, session.Engine.Kind, session.Engine.Threads);
        terminal.Log(string.Create(
            CultureInfo.InvariantCulture,
            $"making the keys of {directory.Manifest.Program}.aleo, once: about {estimate.Setup.TotalSeconds:F0} s and {estimate.MemoryBytes / 1e6:F0} MB of memory, {estimate.KeyBytes / 1e6:F0} MB in {session.KeyFolder}; a proof then takes about {estimate.Prove.TotalSeconds:F0} s"));
    }
}
