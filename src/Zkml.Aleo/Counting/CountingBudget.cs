using System.Globalization;

namespace Zkml.Aleo.Counting;

/// <summary>
/// What is left of some <see cref="CountingLimits"/>; reading a program and counting its functions may share it. Whatever has a size that the program decides spends
/// from it: instructions, variables, terms of sums, bits of hashes.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="cancellation">Ends the counting, soon.</param>
public sealed class CountingBudget(CountingLimits limits, CancellationToken cancellation = default)
{
    // A few milliseconds.
    private const long CancellationInterval = 1 << 16;

    private long _left = limits.Work;
    private long _nextLook = limits.Work - CancellationInterval;

    /// <summary>The limits.</summary>
    public CountingLimits Limits { get; } = limits;

    /// <summary>What has been spent so far.</summary>
    internal long Spent => Limits.Work - _left;

    /// <summary>A budget of the widest limits.</summary>
    internal static CountingBudget Widest() => new(CountingLimits.Widest);

    /// <summary>Spends work, before it is done.</summary>
    /// <exception cref="CountingLimitException">There is not so much left.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    internal void Spend(long work)
    {
        _left -= work;
        if (_left < _nextLook)
        {
            Look();
        }
    }

    private void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_left < 0)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"it takes more than {Limits.Work} units of work to read and count, about {Limits.Seconds:0.###} s of one processor");
            throw new CountingLimitException(message) { IsWork = true };
        }

        _nextLook = _left - CancellationInterval;
    }
}
