namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>How machines between two classes decide between several.</summary>
public enum MulticlassScheme
{
    /// <summary>One for each two classes; they vote.</summary>
    OneAgainstOne,

    /// <summary>One for each class against all others; the largest sum wins.</summary>
    OneAgainstAll,
}
