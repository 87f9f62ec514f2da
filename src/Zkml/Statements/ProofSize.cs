namespace Zkml.Statements;

/// <summary>The size of a proof as snarkVM writes it in hiding mode.</summary>
public static class ProofSize
{
    /// <summary>The bytes of a proof of one instance.</summary>
    public const int OfOne = 956;

    private const int OfAnother = 144;

    /// <summary>The bytes of a proof of so many instances.</summary>
    public static int Of(int instances) => OfOne + ((instances - 1) * OfAnother);

    /// <summary>The number of instances that a proof of so many bytes is about; null if no proof has so many.</summary>
    public static int? InstancesOf(int bytes) => bytes >= OfOne && (bytes - OfOne) % OfAnother == 0 ? ((bytes - OfOne) / OfAnother) + 1 : null;
}
