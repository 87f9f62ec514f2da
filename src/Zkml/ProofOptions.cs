using Zkml.Statements;

namespace Zkml;

/// <summary>What provers and verifiers choose alike.</summary>
public abstract record ProofOptions
{
    private protected ProofOptions()
    {
    }

    /// <summary>The kind of proof. A verifier who asks for one kind refuses the other.</summary>
    public ProofTarget Target { get; init; } = ProofTarget.Direct;

    /// <summary>
    /// The number that the verifier chose, so that a proof made earlier, or for somebody else, does not pass: an element of BLS12-377's scalar field, of which <see cref="Challenge.TryParse"/> reads the decimal digits. None (0) by
    /// default. For direct proofs alone.
    /// </summary>
    public Challenge Challenge { get; init; }

    /// <summary>Engines that run already, for several proofs; null to start one for this call and to end it afterwards.</summary>
    public ZkSession? Session { get; init; }

    /// <summary>Which engine to start for this call; null for the default ones. Not beside <see cref="Session"/>, which has its own.</summary>
    public ZkEngineOptions? Engines { get; init; }

    /// <summary>Does some work in the session, or in one of its own.</summary>
    internal async Task<T> InSessionAsync<T>(Func<ZkSession, Task<T>> work)
    {
        if (Session is { } shared)
        {
            return await work(shared).ConfigureAwait(false);
        }

        var own = ZkSession.Open(Engines);
        await using (own.ConfigureAwait(false))
        {
            return await work(own).ConfigureAwait(false);
        }
    }

    /// <summary>Refuses options that contradict each other.</summary>
    /// <exception cref="ArgumentException">They do.</exception>
    internal void Check()
    {
        if (Session is not null && Engines is not null)
        {
            throw new ArgumentException($"a session has its engines: give {nameof(Session)} or {nameof(Engines)}, not both", nameof(Engines));
        }

        if (!Enum.IsDefined(Target))
        {
            throw new ArgumentException($"{Target} is no kind of proof, expected one of: {string.Join(", ", Enum.GetNames<ProofTarget>())}", nameof(Target));
        }

        if (Target == ProofTarget.Aleo && Challenge != Challenge.None)
        {
            throw new ArgumentException("proofs of Aleo functions contain no challenge; prove directly, or put the challenge into the Aleo program", nameof(Challenge));
        }
    }
}
