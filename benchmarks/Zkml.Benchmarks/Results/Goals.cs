using System.Collections.Immutable;
using Zkml.Benchmarks.Commands;

namespace Zkml.Benchmarks.Results;

/// <summary>What direct proofs must reach on an idle machine of two cores.</summary>
internal static class Goals
{
    /// <summary>By the clock, in seconds.</summary>
    public static ImmutableDictionary<string, double> Seconds { get; } = new Dictionary<string, double>
    {
        [CommandBenchmark.ProveWithModule] = 1.0,
        [CommandBenchmark.ProveWithEngine] = 0.6,
        [CommandBenchmark.Verify] = 0.6,
        [WhatOf("node", "plain.wasm")] = 2.6,
        [WhatOf("chromium", "plain-threads.wasm")] = 1.4,
        [WhatOf("chromium", "wide-threads.wasm")] = 0.5,
    }.ToImmutableDictionary();

    /// <summary>Processor time over that of <c>nano</c> as an Aleo function.</summary>
    public static ImmutableDictionary<string, double> OfAleoNano { get; } = new Dictionary<string, double>
    {
        ["`nano`, direct"] = 0.085,
        ["`nano`, direct, one of 32 in a proof"] = 0.010,
        ["`nano`, direct, one of 128 in a proof"] = 0.0085,
    }.ToImmutableDictionary();

    /// <summary>Processor time over that of the identity function as an Aleo function.</summary>
    public static ImmutableDictionary<string, double> OfAleoIdentity { get; } = new Dictionary<string, double>
    {
        ["`small`, direct"] = 0.10,
        ["`deep`, direct"] = 0.40,
        ["`best`, direct"] = 0.60,
    }.ToImmutableDictionary();

    /// <summary>The native engine's command over the prover of snarkjs.</summary>
    public const double OfGroth16 = 1.3;

    private static string WhatOf(string host, string module) => ModuleBenchmark.Cases.First(row => row.Host == host && row.Module == module).What;
}
