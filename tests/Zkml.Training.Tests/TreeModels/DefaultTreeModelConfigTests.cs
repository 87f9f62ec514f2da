using Zkml.Data.Datasets;
using Zkml.Training.TreeModels;

namespace Zkml.Training.Tests.TreeModels;

public class DefaultTreeModelConfigTests
{
    [Fact]
    public void Every_table_and_a_file_of_ones_own_has_a_default_that_is_for_it()
    {
        foreach (var name in DatasetCatalogue.Tables.Select(source => source.Name).Append(DefaultTreeModelConfig.OwnTable))
        {
            DefaultTreeModelConfig.Find(name)!.Dataset.ShouldBe(name);
        }

        DefaultTreeModelConfig.Find("mnist").ShouldBeNull();
    }
}
