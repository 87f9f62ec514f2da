namespace Zkml.Models.Configurations.Trees;

/// <summary>What a classification tree makes small.</summary>
public enum SplitQuality
{
    /// <summary>How often two samples of a node differ in class.</summary>
    Gini,

    /// <summary>Shannon's entropy of the class, in bits.</summary>
    Entropy,
}
