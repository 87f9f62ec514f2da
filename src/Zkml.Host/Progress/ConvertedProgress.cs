namespace Zkml.Host.Progress;

/// <summary>Passes reports of a stage's own kind on as <see cref="ZkProgress"/>, at once and in their order.</summary>
/// <param name="receiver">Receives them.</param>
/// <param name="convert">Says what a report means.</param>
public sealed class ConvertedProgress<T>(IProgress<ZkProgress> receiver, Func<T, ZkProgress> convert) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => receiver.Report(convert(value));

    /// <summary>One that passes reports on to a receiver; null if there is none.</summary>
    public static ConvertedProgress<T>? To(IProgress<ZkProgress>? receiver, Func<T, ZkProgress> convert) => receiver is null ? null : new(receiver, convert);
}
