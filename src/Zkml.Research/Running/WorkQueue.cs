namespace Zkml.Research.Running;

/// <summary>
/// Hands out work to threads within a memory bound. The first item that fits goes first; a large one waits until the others leave room for it.
/// </summary>
internal sealed class WorkQueue<T>
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _changed = new();
    private readonly LinkedList<(T Work, long Bytes)> _waiting;
    private long _free;

    /// <summary>Queues work.</summary>
    /// <param name="work">The items with the bytes that each takes; none may take more than the bound.</param>
    /// <param name="bytes">The bound for concurrent items.</param>
    public WorkQueue(IEnumerable<(T Work, long Bytes)> work, long bytes)
    {
        _waiting = new(work);
        _free = bytes;
    }

    /// <summary>Repeatedly waits for an item that fits, runs it, and releases its memory, until the queue is empty.</summary>
    /// <param name="run">Runs an item.</param>
    /// <param name="cancellation">Cancels the waiting; running items must watch it themselves.</param>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
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

            // Whoever still waits must see that nothing is left: a reset here could come before they wake, and nobody would wake them again.
            if (!isEmpty)
            {
                _changed.Reset();
            }

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
