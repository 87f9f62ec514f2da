namespace Zkml.Training.Networks;

/// <summary>Keeps the network that was best on the validation samples. Networks are immutable copies: what is learnt later does not change them.</summary>
internal sealed class BestCheckpoint<TNetwork>
    where TNetwork : class
{
    public TNetwork? Network { get; private set; }

    public int Correct { get; private set; } = -1;

    public int Step { get; private set; }

    /// <summary>Keeps the network if it is better than all before it.</summary>
    public void Offer(TNetwork network, int correct, int step)
    {
        if (correct > Correct)
        {
            (Network, Correct, Step) = (network, correct, step);
        }
    }
}
