namespace Zkml.Cli.Drawing.Trees;

/// <summary>A question about a sample, and where its answers lead.</summary>
/// <param name="Question">With the feature's name and the threshold in the data's own unit: <c>petal width &lt;= 0.8?</c></param>
/// <param name="Yes">What follows on yes.</param>
/// <param name="No">What follows on no.</param>
internal sealed record DrawnCondition(string Question, DrawnNode Yes, DrawnNode No) : DrawnNode;
