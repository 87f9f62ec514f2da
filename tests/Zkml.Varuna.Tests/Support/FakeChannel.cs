using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Tests.Support;

/// <summary>An engine that answers as a test wants, and remembers what it was asked.</summary>
/// <param name="name">What it is called.</param>
/// <param name="serve">Answers a request by its tag.</param>
internal sealed class FakeChannel(string name, Func<byte, MessageReader, byte[]> serve) : IMessageChannel
{
    private readonly List<byte> _asked = [];

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The tags of the requests so far, but that for its identity.</summary>
    public IReadOnlyList<byte> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <inheritdoc/>
    public Task<T> AskAsync<T>(byte[] request, RequestEffort effort, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellation)
    {
        var reader = new MessageReader(request);
        if (reader.Tag == RequestTag.Identify)
        {
            return Task.FromResult(read(Answers.Identity));
        }

        lock (_asked)
        {
            _asked.Add(reader.Tag);
        }

        return Task.Run(() => read(serve(reader.Tag, reader)), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
