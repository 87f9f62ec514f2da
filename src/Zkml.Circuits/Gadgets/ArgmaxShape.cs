namespace Zkml.Circuits.Gadgets;

/// <summary>The order in which the candidates of an argmax meet. Every shape gives the same index: the lowest of the largest.</summary>
public enum ArgmaxShape
{
    /// <summary>The best so far meets each of the others in turn.</summary>
    Chain,

    /// <summary>Rounds of independent matches between neighbours; the sign tests of a round share wide words.</summary>
    Tournament,
}
