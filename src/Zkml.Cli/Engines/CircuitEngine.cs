using System.Collections.Immutable;
using Zkml.Cli.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;

namespace Zkml.Cli.Engines;

/// <summary>The circuit for direct proofs, computed in this process.</summary>
internal sealed class CircuitEngine : IEngine
{
    private (DirectSubject Subject, ImmutableArray<int> Weights)? _opened;

    /// <inheritdoc/>
    public string Name => "circuit";

    /// <inheritdoc/>
    public RunResult Run(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_opened is not { } opened || !ReferenceEquals(opened.Subject.Directory, directory))
        {
            var subject = new DirectSubject(directory, DirectDirectory.Open(directory));
            _opened = opened = (subject, subject.ReadWeights());
        }

        return DirectWitness.Of(opened.Subject.Model, opened.Weights, inputs).Result;
    }
}
