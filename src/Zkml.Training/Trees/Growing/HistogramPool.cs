namespace Zkml.Training.Trees.Growing;

/// <summary>Histograms that trees use one after the other.</summary>
internal sealed class HistogramPool(int slotCount, int stride)
{
    private readonly Stack<NodeHistogram> _free = [];

    public NodeHistogram Rent() => _free.TryPop(out var histogram) ? histogram : new(slotCount, stride);

    public void Return(NodeHistogram histogram) => _free.Push(histogram);
}
