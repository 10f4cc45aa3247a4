namespace NewsApi.Benchmarks.Speakers;

/// <summary>Assigns each row another column so that the sum is the greatest: the Hungarian method with potentials.</summary>
internal static class Assignment
{
    /// <summary>Returns the greatest sum of a square matrix.</summary>
    public static double Best(double[,] values)
    {
        var size = values.GetLength(0);
        var rows = new State(values);
        for (var row = 1; row <= size; row++)
        {
            rows.Assign(row);
        }

        return Enumerable.Range(1, size).Sum(column => values[rows.RowOf[column] - 1, column - 1]);
    }

    // Rows and columns count from 1; column 0 stands for the row that is being assigned.
    private sealed class State(double[,] values)
    {
        private readonly double[] _rowPotential = new double[values.GetLength(0) + 1];
        private readonly double[] _columnPotential = new double[values.GetLength(0) + 1];

        public int[] RowOf { get; } = new int[values.GetLength(0) + 1];

        public void Assign(int row)
        {
            var (size, column) = (values.GetLength(0), 0);
            var (previous, isUsed, slack) = (new int[size + 1], new bool[size + 1], new double[size + 1]);
            Array.Fill(slack, double.MaxValue);
            RowOf[0] = row;
            while (RowOf[column] != 0)
            {
                isUsed[column] = true;
                column = Advance(column, previous, isUsed, slack);
            }

            for (; column != 0; column = previous[column])
            {
                RowOf[column] = RowOf[previous[column]];
            }
        }

        // Lowers the slack of the columns that are left, and returns the one with the least.
        private int Advance(int from, int[] previous, bool[] isUsed, double[] slack)
        {
            var (row, best) = (RowOf[from], 0);
            var delta = double.MaxValue;
            for (var column = 1; column < slack.Length; column++)
            {
                if (isUsed[column])
                {
                    continue;
                }

                var reduced = -values[row - 1, column - 1] - _rowPotential[row] - _columnPotential[column];
                if (reduced < slack[column])
                {
                    (slack[column], previous[column]) = (reduced, from);
                }

                (delta, best) = slack[column] < delta ? (slack[column], column) : (delta, best);
            }

            Shift(delta, isUsed, slack);
            return best;
        }

        private void Shift(double delta, bool[] isUsed, double[] slack)
        {
            for (var column = 0; column < slack.Length; column++)
            {
                if (isUsed[column])
                {
                    _rowPotential[RowOf[column]] += delta;
                    _columnPotential[column] -= delta;
                }
                else
                {
                    slack[column] -= delta;
                }
            }
        }
    }
}
