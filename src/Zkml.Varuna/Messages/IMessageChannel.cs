namespace Zkml.Varuna.Messages;

/// <summary>Takes messages to an engine and brings its answers.</summary>
internal interface IMessageChannel : IAsyncDisposable
{
    /// <summary>What the caller calls the engine.</summary>
    string Name { get; }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="effort">What the request may take.</param>
    /// <param name="read">Reads the answer; a <see cref="FormatException"/> means that it is none.</param>
    /// <param name="cancellation">Ends the engine's work on the request.</param>
    /// <exception cref="Engines.DirectEngineException">The engine refuses the request, fails, hangs or does not speak the protocol.</exception>
    Task<T> AskAsync<T>(byte[] request, RequestEffort effort, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation);
}
