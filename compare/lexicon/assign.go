package lexicon

import "math"

// largestAssignment bounds the cells of an exact assignment; above it the best
// cells are taken first.
const largestAssignment = 160 * 160

// assign returns for each row the column of the one-to-one assignment with the
// highest sum of scores (Kuhn's Hungarian method with potentials, O(n²m)); -1
// for rows left over. Scores are not negative.
func assign(score [][]float64) []int {
	n := len(score)
	if n == 0 || len(score[0]) == 0 {
		return filled(n, -1)
	}
	m := len(score[0])
	if n*m > largestAssignment {
		return greedy(score)
	}
	if n > m {
		out := filled(n, -1)
		for j, i := range assign(transpose(score)) {
			if i >= 0 {
				out[i] = j
			}
		}
		return out
	}
	return hungarian(score, n, m)
}

func filled(n, v int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = v
	}
	return out
}

func transpose(s [][]float64) [][]float64 {
	t := make([][]float64, len(s[0]))
	for j := range t {
		t[j] = make([]float64, len(s))
		for i := range s {
			t[j][i] = s[i][j]
		}
	}
	return t
}

func hungarian(score [][]float64, n, m int) []int {
	u, v := make([]float64, n+1), make([]float64, m+1)
	row, way := make([]int, m+1), make([]int, m+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		least := make([]float64, m+1)
		used := make([]bool, m+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			delta, j1 := math.Inf(1), 0
			for j := 1; j <= m; j++ {
				if used[j] {
					continue
				}
				if c := -score[row[j0]-1][j-1] - u[row[j0]] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			row[j0] = row[way[j0]]
			j0 = way[j0]
		}
	}
	out := filled(n, -1)
	for j := 1; j <= m; j++ {
		if row[j] > 0 {
			out[row[j]-1] = j - 1
		}
	}
	return out
}

// greedy gives each row its best column, rows with the highest scores first.
func greedy(score [][]float64) []int {
	out := filled(len(score), -1)
	taken := make([]int, len(score[0]))
	for j := range taken {
		taken[j] = -1
		for i := range score {
			if k := taken[j]; k < 0 || score[i][j] > score[k][j] {
				taken[j] = i
			}
		}
	}
	for j, i := range taken {
		if k := out[i]; k < 0 || score[i][j] > score[i][k] {
			out[i] = j
		}
	}
	return out
}
