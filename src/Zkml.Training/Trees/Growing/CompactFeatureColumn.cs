using System.Numerics;

namespace Zkml.Training.Trees.Growing;

/// <summary>A column whose bin numbers are stored in as few bytes as they need; 0/1 and pixel features take one byte a sample.</summary>
internal sealed class CompactFeatureColumn<TBin>(TBin[] bins, double[] lowest, double[] highest) : FeatureColumn(lowest, highest)
    where TBin : unmanaged, IBinaryInteger<TBin>
{
    public override int BinOf(int sample) => int.CreateTruncating(bins[sample]);

    public override void Gather(ReadOnlySpan<int> samples, Span<int> binsOfSamples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            binsOfSamples[i] = int.CreateTruncating(bins[samples[i]]);
        }
    }

    public override int Partition(Span<int> samples, int lastBin, Span<int> scratch)
    {
        var (front, back) = (0, 0);
        foreach (var sample in samples)
        {
            if (int.CreateTruncating(bins[sample]) <= lastBin)
            {
                samples[front++] = sample;
            }
            else
            {
                scratch[back++] = sample;
            }
        }

        scratch[..back].CopyTo(samples[front..]);
        return front;
    }
}
