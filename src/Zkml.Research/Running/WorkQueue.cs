namespace Zkml.Research.Running;

/// <summary>
/// Hands out work to threads so that what runs at once fits the memory. The first piece that fits goes first; a large one waits until the others leave room for it.
/// </summary>
internal sealed class WorkQueue<T>
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _changed = new();
    private readonly LinkedList<(T Work, long Bytes)> _waiting;
    private long _free;

    /// <summary>Queues work.</summary>
    /// <param name="work">Each piece with the bytes that it takes; none may take more than there are.</param>
    /// <param name="bytes">The bound of what runs at once.</param>
    public WorkQueue(IEnumerable<(T Work, long Bytes)> work, long bytes)
    {
        _waiting = new(work);
        _free = bytes;
    }

    /// <summary>Waits for a piece that fits, does it, and gives its memory back, until nothing waits.</summary>
    /// <param name="run">Does a piece.</param>
    /// <param name="cancellation">Ends the waiting; pieces that run look at it themselves.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public void Drain(Action<T> run, CancellationToken cancellation)
    {
        while (TryTake(out var taken, out var isEmpty) || !isEmpty)
        {
            if (taken is not { } piece)
            {
                _changed.Wait(cancellation);
                continue;
            }

            try
            {
                cancellation.ThrowIfCancellationRequested();
                run(piece.Work);
            }
            finally
            {
                GiveBack(piece.Bytes);
            }
        }
    }

    private bool TryTake(out (T Work, long Bytes)? taken, out bool isEmpty)
    {
        lock (_lock)
        {
            taken = null;
            isEmpty = _waiting.Count == 0;
            for (var node = _waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Bytes <= _free)
                {
                    _waiting.Remove(node);
                    _free -= node.Value.Bytes;
                    taken = node.Value;
                    return true;
                }
            }

            _changed.Reset();
            return false;
        }
    }

    private void GiveBack(long bytes)
    {
        lock (_lock)
        {
            _free += bytes;
            _changed.Set();
        }
    }
}
